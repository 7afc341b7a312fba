package dev.chengxin.cli.up;

import dev.chengxin.cli.text.Say;
import dev.chengxin.cli.text.StopException;
import dev.chengxin.local.FreePorts;
import java.util.List;
import java.util.function.IntPredicate;

/// Looks whether the ports that a platform needs are free, before anything is started.
final class PortCheck {

    private PortCheck() {}

    /// @throws StopException if one is busy; all busy ones are said before
    static void check(List<Part> parts, int gateway, Say say) {
        check(parts, gateway, say, FreePorts::isFree);
    }

    static void check(List<Part> parts, int gateway, Say say, IntPredicate free) {
        boolean busy = false;
        for (Part part : parts) {
            for (int port : part.ports()) {
                if (!free.test(port)) {
                    busy = true;
                    say.line("port.busy", port, part.name().label());
                }
            }
        }
        if (busy) {
            throw new StopException("port.what-to-do", gateway);
        }
    }
}
