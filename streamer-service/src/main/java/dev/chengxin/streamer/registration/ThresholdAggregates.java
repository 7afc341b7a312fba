package dev.chengxin.streamer.registration;

import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.usecase.AggregateKind;

/// How the entry threshold is kept. There is one, and it is changed by a new version of it.
public final class ThresholdAggregates implements AggregateKind<Threshold> {
    public static final String PATH = "/api/v1/thresholds";
    public static final String ID = "entry-threshold";

    private final String seat;

    /// @param seat region of the platform's seat, whose authority it concerns
    public ThresholdAggregates(String seat) {
        this.seat = seat;
    }

    @Override
    public String collection() {
        return "thresholds";
    }

    @Override
    public Class<Threshold> state() {
        return Threshold.class;
    }

    @Override
    public Text noun() {
        return new Text("准入标准", "threshold");
    }

    @Override
    public String prefix() {
        return "T";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String jurisdiction(Threshold state) {
        return seat;
    }
}
