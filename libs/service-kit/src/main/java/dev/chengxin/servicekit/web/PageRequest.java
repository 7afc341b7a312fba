package dev.chengxin.servicekit.web;

import java.util.Optional;

/// Which page of a list is wanted. A controller method that has a parameter of this type gets it from the query
/// parameters `limit` and `cursor`; a wrong one is answered by 400.
///
/// @param limit how many items, 1 to 200, 50 if not asked for
/// @param cursor after which item; empty for the first page
public record PageRequest(int limit, Optional<Cursor> cursor) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    /// How many items to query, so that [Page#of] can tell whether there are more.
    public int limitPlusOne() {
        return limit + 1;
    }
}
