package dev.chengxin.cli.demo;

import dev.chengxin.cli.folder.Ports;
import dev.chengxin.cli.text.Say;
import dev.chengxin.cli.up.Demo;

/// A few complaints from their filing to their published outcome.
public final class Scenario implements Demo {

    @Override
    public boolean play(Ports ports, Say say) {
        return false;
    }
}
