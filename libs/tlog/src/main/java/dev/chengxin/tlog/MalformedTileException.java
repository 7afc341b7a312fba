package dev.chengxin.tlog;

import java.io.Serial;

/// The bytes of a tile have another length than its width asks for.
public final class MalformedTileException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String reason;

    MalformedTileException(TileId tile, int length) {
        this(tile.path() + " has " + tile.width() * Hash.LENGTH + " bytes, not " + length);
    }

    private MalformedTileException(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
