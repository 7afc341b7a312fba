package dev.chengxin.complaint.casework;

import dev.chengxin.servicekit.decision.Coded;

/// What a filer can name in words where she knows no id.
public enum Wording implements Coded {
    STREAMER,
    SESSION,
    PRODUCT,
    ORDER
}
