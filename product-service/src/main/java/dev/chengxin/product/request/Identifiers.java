package dev.chengxin.product.request;

import dev.chengxin.regulation.Region;

/// Forms of identifiers in requests.
public final class Identifiers {
    /// How ids are written here.
    public static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private Identifiers() {}

    /// A region code of a request.
    ///
    /// @param pointer of the code
    /// @throws dev.chengxin.servicekit.web.ProblemException 422, when it is none
    public static String region(String code, String pointer) {
        return Faults.accepted(pointer, Region.parse(code)).code();
    }
}
