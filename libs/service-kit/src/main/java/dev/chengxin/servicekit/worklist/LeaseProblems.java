package dev.chengxin.servicekit.worklist;

import dev.chengxin.contracts.EventJson;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.web.Problem;

/// Why something that waits cannot be taken or decided on.
public final class LeaseProblems {
    private static final String LEASED = "leased";

    private LeaseProblems() {}

    /// Somebody else works on it. She is named by her pseudonym.
    public static Problem leased(WorkLease lease) {
        String until = EventJson.text(lease.until());
        return Problem.of(
                409,
                LEASED,
                new Text(
                        "该工作项由 " + lease.holder() + " 处理，至 " + until + "；本人处理须带 Work-Item-Lease。",
                        lease.holder() + " works on this until " + until
                                + "; the one who does has to send Work-Item-Lease."));
    }

    /// The token is of a lease that is over, and somebody else had the item since.
    static Problem over() {
        return Problem.of(
                409,
                LEASED,
                new Text("您的领取已失效，请重新读取并领取。", "Your lease is over; read the item again and take it again."));
    }

    /// Nothing waits under this id, or not for the caller to see.
    public static Problem missing() {
        return Problem.of(404, "no-such-work-item", new Text("没有这一工作项。", "There is no such work item."));
    }
}
