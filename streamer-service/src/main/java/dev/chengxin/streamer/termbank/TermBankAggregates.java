package dev.chengxin.streamer.termbank;

import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.usecase.AggregateKind;

/// How the version of the rules is kept. There is one.
public final class TermBankAggregates implements AggregateKind<ActiveTermBank> {
    public static final String PATH = "/api/v1/term-banks";
    public static final String ID = "term-bank";

    private final String seat;

    /// @param seat region of the platform's seat, whose authority it concerns
    public TermBankAggregates(String seat) {
        this.seat = seat;
    }

    @Override
    public String collection() {
        return "term-banks";
    }

    @Override
    public Class<ActiveTermBank> state() {
        return ActiveTermBank.class;
    }

    @Override
    public Text noun() {
        return new Text("词库", "term bank");
    }

    @Override
    public String prefix() {
        return "W";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String jurisdiction(ActiveTermBank state) {
        return seat;
    }
}
