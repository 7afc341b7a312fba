package dev.chengxin.gateway.routing;

import dev.chengxin.gateway.problem.Refusal;
import dev.chengxin.gateway.problem.RefusedException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/// Says what an exception on the way to a service means.
final class Failures {

    private Failures() {}

    static RefusedException refusal(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedException refused) {
                return refused;
            }
            if (cause instanceof IOException broken) {
                return new RefusedException(of(broken)).because(broken);
            }
        }
        return new RefusedException(Refusal.INTERNAL).because(trouble);
    }

    private static Refusal of(IOException broken) {
        return switch (broken) {
            case ConnectionRequestTimeoutException _ -> Refusal.SERVICE_BUSY;
            case SocketTimeoutException _ -> Refusal.SERVICE_SLOW;
            default -> Refusal.SERVICE_AWAY;
        };
    }
}
