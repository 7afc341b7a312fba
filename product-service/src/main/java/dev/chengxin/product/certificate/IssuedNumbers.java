package dev.chengxin.product.certificate;

import dev.chengxin.servicekit.usecase.Aggregate;
import java.util.Optional;

/// Which certificate has which number. A number belongs to one certificate for ever.
public interface IssuedNumbers {
    /// Takes a number for a certificate that is about to be issued.
    ///
    /// @return id of the certificate that has it; the one asked for when it is free
    String take(String number, String certificateId);

    /// Gives a number back that was taken for a certificate and that the certificate, as it is stored, does not
    /// have.
    void giveBackUnused(String number, String certificateId);

    /// The certificate that was issued under a number.
    ///
    /// @param number normalised
    Optional<Aggregate<Certificate>> find(String number);
}
