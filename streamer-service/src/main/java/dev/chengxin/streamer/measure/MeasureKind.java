package dev.chengxin.streamer.measure;

import dev.chengxin.servicekit.decision.Coded;

/// The kinds of measures (Order 117, art. 12).
public enum MeasureKind implements Coded {
    /// 警示
    WARNING(1, false, false, false),
    /// 限制功能
    FUNCTION_LIMIT(1, false, false, false),
    /// 限制流量
    TRAFFIC_LIMIT(1, false, false, false),
    /// 暂停直播
    LIVE_PAUSE(1, false, false, false),
    /// 限期停播
    SUSPENSION(1, true, true, false),
    /// 关闭账号
    CLOSURE(2, true, true, true),
    /// 禁止重新注册
    REGISTRATION_BAN(2, true, true, true),
    /// 黑名单
    BLACKLIST(2, true, true, true);

    private final int approvals;
    private final boolean waits;
    private final boolean blocksListings;
    private final boolean toProvince;

    MeasureKind(int approvals, boolean waits, boolean blocksListings, boolean toProvince) {
        this.approvals = approvals;
        this.waits = waits;
        this.blocksListings = blocksListings;
        this.toProvince = toProvince;
    }

    /// How many different people have to decide for it.
    public int approvals() {
        return approvals;
    }

    /// Whether it begins only when it can no longer be appealed against.
    public boolean waits() {
        return waits;
    }

    /// Whether goods are off sale while it lasts.
    public boolean blocksListings() {
        return blocksListings;
    }

    /// Whether it has to say for how many days it lasts (限期停播).
    public boolean hasTerm() {
        return this == SUSPENSION;
    }

    /// Up to which level it is reported (Order 117, art. 12).
    public String reportedTo() {
        return toProvince ? "province" : "county";
    }
}
