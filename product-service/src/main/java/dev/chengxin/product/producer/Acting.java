package dev.chengxin.product.producer;

import dev.chengxin.regulation.LegalTime;
import dev.chengxin.servicekit.security.Caller;
import dev.chengxin.servicekit.text.Text;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.Aggregates;
import dev.chengxin.servicekit.web.Problem;
import dev.chengxin.servicekit.web.ProblemException;
import java.time.InstantSource;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds in whose name a caller acts. A mandate is looked up anew for every request, so that one that was taken
/// back holds no longer.
public final class Acting {
    /// The header in which a member of a cooperative names the farmer for whom she acts, by the producer's id.
    public static final String HEADER = "On-Behalf-Of";

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Aggregates<Producer> producers;
    private final InstantSource clock;

    public Acting(Aggregates<Producer> producers, InstantSource clock) {
        this.producers = producers;
        this.clock = clock;
    }

    /// @param onBehalfOf the header; absent when the caller acts for herself
    /// @throws ProblemException 400, when it is no id, 403, when no mandate holds
    public Principal of(Caller caller, @Nullable String onBehalfOf) {
        if (onBehalfOf == null) {
            return new Principal.Self(caller);
        }
        if (!UUID.matcher(onBehalfOf).matches()) {
            throw malformed();
        }
        Aggregate<Producer> producer = producers.find(onBehalfOf).orElseThrow(Acting::noMandate);
        if (owns(producer, caller)) {
            return new Principal.Self(caller);
        }
        if (!isMandated(producer.state(), caller)) {
            throw noMandate();
        }
        return new Principal.Mandated(caller, producer);
    }

    private boolean isMandated(Producer producer, Caller caller) {
        return producer.cooperatives(LegalTime.dayOf(clock.instant())).stream()
                .flatMap(id -> producers.find(id).stream())
                .anyMatch(cooperative -> owns(cooperative, caller));
    }

    private static boolean owns(Aggregate<Producer> producer, Caller caller) {
        return isAmong(producer.state().owners(), caller);
    }

    static boolean isAmong(Set<String> owners, Caller caller) {
        String pseudonym = caller.pseudonym();
        return pseudonym != null && owners.contains(pseudonym);
    }

    private static ProblemException malformed() {
        return Problem.of(400, "bad-parameter", new Text("参数 On-Behalf-Of 无效。", "On-Behalf-Of is not valid."))
                .withParameter(
                        HEADER,
                        "form",
                        new Text("不是生产者编号", "is no id of a producer"),
                        new Text("填写委托人的编号，或省略", "send the id of the producer, or leave it out"))
                .asException();
    }

    /// The same whether there is such a producer or not: whoever guesses ids learns nothing.
    private static ProblemException noMandate() {
        return Problem.of(403, "no-mandate", new Text("您没有该生产者的有效委托。", "No mandate of this producer holds for you."))
                .withParameter(
                        HEADER,
                        "no-mandate",
                        new Text("没有有效的委托", "has no mandate that holds"),
                        new Text("请委托人先授权，或省略该请求头", "ask the producer for a mandate, or leave it out"))
                .asException();
    }
}
