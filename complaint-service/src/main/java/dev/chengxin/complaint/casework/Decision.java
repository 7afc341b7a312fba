package dev.chengxin.complaint.casework;

import org.jspecify.annotations.Nullable;

/// Who was right, and what follows.
///
/// @param amountFen what is paid to the filer, in fen
public record Decision(
        Category category,
        boolean upheld,
        Result result,
        @Nullable Long amountFen) {}
