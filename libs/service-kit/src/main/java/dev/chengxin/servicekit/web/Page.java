package dev.chengxin.servicekit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A page of a list.
///
/// @param items at most as many as the request's limit
/// @param next what to send as `cursor` for the page after it; null at the end
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /// Cuts a page out of a query for one item more than the limit: the surplus item says that there is a next
    /// page.
    ///
    /// @param found at most limit + 1 items in the order of the list
    /// @param cursor the place of an item in that order
    public static <T> Page<T> of(List<T> found, PageRequest request, Function<? super T, Cursor> cursor) {
        if (found.size() <= request.limit()) {
            return new Page<>(found, null);
        }
        List<T> items = found.subList(0, request.limit());
        return new Page<>(items, cursor.apply(items.getLast()).text());
    }

    /// The same page of something else.
    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next);
    }
}
