package dev.chengxin.audit.standing;

import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.usecase.AggregateKind;

/// How the history of rulebooks is kept.
public final class RulebookAggregates implements AggregateKind<RulebookHistory> {
    public static final String PATH = "/api/v1/rulebooks";
    public static final String ID = "rulebook";

    private final String seat;

    /// @param seat region of the platform's seat, whose authority it concerns
    public RulebookAggregates(String seat) {
        this.seat = seat;
    }

    @Override
    public String collection() {
        return "rulebooks";
    }

    @Override
    public Class<RulebookHistory> state() {
        return RulebookHistory.class;
    }

    @Override
    public Text noun() {
        return new Text("评分规则", "rulebook");
    }

    @Override
    public String prefix() {
        return "R";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String jurisdiction(RulebookHistory state) {
        return seat;
    }
}
