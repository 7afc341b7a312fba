package dev.chengxin.streamer.measure;

import dev.chengxin.servicekit.decision.Coded;
import org.jspecify.annotations.Nullable;

/// The kinds of measures (Order 117, art. 12).
public enum MeasureKind implements Coded {
    /// 警示
    WARNING(1, false, false, false, 0, 0),
    /// 限制功能
    FUNCTION_LIMIT(1, false, false, false, 1, 30),
    /// 限制流量
    TRAFFIC_LIMIT(1, false, false, false, 1, 30),
    /// 暂停直播. It lapses after 24 hours.
    LIVE_PAUSE(1, false, false, false, 0, 1),
    /// 限期停播
    SUSPENSION(1, true, true, false, 1, 180),
    /// 关闭账号
    CLOSURE(2, true, true, true, 0, 0),
    /// 禁止重新注册
    REGISTRATION_BAN(2, true, true, true, 0, 3650),
    /// 黑名单. It states its term (Order 117, art. 14).
    BLACKLIST(2, true, true, true, 1, 1095);

    private final int approvals;
    private final boolean waits;
    private final boolean blocksListings;
    private final boolean toProvince;
    private final int leastDays;
    private final int mostDays;

    MeasureKind(int approvals, boolean waits, boolean blocksListings, boolean toProvince, int leastDays, int mostDays) {
        this.approvals = approvals;
        this.waits = waits;
        this.blocksListings = blocksListings;
        this.toProvince = toProvince;
        this.leastDays = leastDays;
        this.mostDays = mostDays;
    }

    /// How many different people have to decide for it.
    public int approvals() {
        return approvals;
    }

    /// Whether it begins only when it can no longer be appealed against.
    public boolean waits() {
        return waits;
    }

    /// Whether it may be imposed for so many days; absent for no end, which temporary kinds do not allow.
    boolean allows(@Nullable Integer days) {
        return days == null ? leastDays == 0 : days >= Math.max(1, leastDays) && days <= mostDays;
    }

    /// For how many days it is imposed when nobody says; absent for no end.
    @Nullable
    Integer usualDays() {
        return this == LIVE_PAUSE ? 1 : null;
    }

    /// Whether goods are off sale while it lasts.
    public boolean blocksListings() {
        return blocksListings;
    }

    /// Whether nobody concerned may be on air while it lasts: a pause of livestreams leaves the goods on sale.
    public boolean keepsOffAir() {
        return blocksListings || this == LIVE_PAUSE;
    }

    /// Up to which level it is reported (Order 117, art. 12).
    public String reportedTo() {
        return toProvince ? "province" : "county";
    }
}
