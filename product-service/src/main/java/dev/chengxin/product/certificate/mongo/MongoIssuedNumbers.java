package dev.chengxin.product.certificate.mongo;

import com.mongodb.client.MongoDatabase;
import dev.chengxin.product.certificate.Certificate;
import dev.chengxin.product.certificate.CertificateAggregates;
import dev.chengxin.product.certificate.IssuedNumbers;
import dev.chengxin.servicekit.reservation.Reservations;
import dev.chengxin.servicekit.reservation.ReserveResult;
import dev.chengxin.servicekit.usecase.Aggregate;
import dev.chengxin.servicekit.usecase.Aggregates;
import java.util.Optional;

/// Numbers as reservations.
public final class MongoIssuedNumbers implements IssuedNumbers {
    private static final String TYPE = "certificates.number";

    private final Reservations reservations;
    private final MongoDatabase database;
    private final Aggregates<Certificate> certificates;

    public MongoIssuedNumbers(Reservations reservations, MongoDatabase database, Aggregates<Certificate> certificates) {
        this.reservations = reservations;
        this.database = database;
        this.certificates = certificates;
    }

    @Override
    public String take(String number, String certificateId) {
        var owners = database.getCollection(CertificateAggregates.COLLECTION);
        return switch (reservations.reserve(TYPE, number, certificateId, owners)) {
            case ReserveResult.Reserved() -> certificateId;
            case ReserveResult.Taken(String owner) -> owner;
        };
    }

    @Override
    public void giveBackUnused(String number, String certificateId) {
        boolean used = certificates
                .find(certificateId)
                .filter(found -> number.equals(found.state().number()))
                .isPresent();
        if (!used) {
            reservations.release(TYPE, number, certificateId);
        }
    }

    @Override
    public Optional<Aggregate<Certificate>> find(String number) {
        return Optional.ofNullable(reservations.owner(TYPE, number))
                .flatMap(certificates::find)
                .filter(found -> number.equals(found.state().number()));
    }
}
