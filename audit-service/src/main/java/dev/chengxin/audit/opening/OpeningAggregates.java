package dev.chengxin.audit.opening;

import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.usecase.AggregateKind;

/// How openings are kept.
public final class OpeningAggregates implements AggregateKind<Opening> {
    @Override
    public String collection() {
        return "openings";
    }

    @Override
    public Class<Opening> state() {
        return Opening.class;
    }

    @Override
    public Text noun() {
        return new Text("查阅记录", "opening");
    }

    @Override
    public String prefix() {
        return "N";
    }

    @Override
    public String path() {
        return "/api/v1/ledger/openings";
    }

    @Override
    public String jurisdiction(Opening state) {
        return state.jurisdiction();
    }
}
