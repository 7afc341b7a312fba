package dev.chengxin.product.batch;

import dev.chengxin.servicekit.decision.Coded;

/// What the promise of a conformity certificate rests on.
public enum Basis implements Coded {
    /// Quality and safety are controlled as required (质量安全控制符合要求).
    CONTROLLED,
    /// The producer tested the goods and they passed (自行检测合格).
    SELF_TESTED,
    /// A laboratory did (委托检测合格).
    COMMISSIONED_TEST
}
