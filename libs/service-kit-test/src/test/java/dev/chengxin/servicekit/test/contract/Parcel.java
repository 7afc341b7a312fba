package dev.chengxin.servicekit.test.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A state with a field of each kind that states have.
record Parcel(String status, long weight, @Nullable String note, List<String> stops) {
    static Parcel packed() {
        return new Parcel("packed", 1, "fragile", List.of());
    }

    Parcel heavier() {
        return new Parcel(status, weight + 1, note, stops);
    }

    Parcel withoutNote() {
        return new Parcel(status, weight, null, stops);
    }
}
