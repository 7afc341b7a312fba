package dev.chengxin.product.certificate;

import static dev.chengxin.product.Verdicts.after;

import dev.chengxin.product.batch.Category;
import dev.chengxin.product.batch.Sown;
import dev.chengxin.product.certificate.Certificates.Application;
import dev.chengxin.product.producer.ProducerKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Certificates for tests of domains.
public final class Granted {
    public static final Certificates CERTIFICATES = new Certificates(Sown.TEXTS);
    public static final LocalDate FROM = LocalDate.of(2026, 9, 1);
    public static final LocalDate UNTIL = LocalDate.of(2027, 8, 31);

    private Granted() {}

    public static Application application(Scheme scheme, @Nullable String origin) {
        return new Application(Sown.PRODUCER, Sown.producer(ProducerKind.FARMER), scheme, Category.FRUIT, origin);
    }

    public static Certificate applied(Scheme scheme, @Nullable String origin) {
        return after(CERTIFICATES.apply(application(scheme, origin), Sown.NOW));
    }

    public static Certificate passed(Scheme scheme, @Nullable String origin) {
        return after(CERTIFICATES.examine(applied(scheme, origin), true, "moderator", Sown.NOW));
    }

    /// One that holds from [#FROM] to [#UNTIL].
    public static Certificate issued(Scheme scheme, String number, @Nullable String origin) {
        return after(CERTIFICATES.issue(passed(scheme, origin), number, FROM, UNTIL, "moderator", Sown.NOW));
    }
}
