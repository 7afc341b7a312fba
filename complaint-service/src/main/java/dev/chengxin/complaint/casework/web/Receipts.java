package dev.chengxin.complaint.casework.web;

import dev.chengxin.complaint.casework.Filing;
import dev.chengxin.complaint.casework.Promise;
import dev.chengxin.contracts.FilingReceipt;
import dev.chengxin.tlog.NoteSigner;
import dev.chengxin.tlog.SignedNote;
import java.util.Optional;

/// Signs receipts. The same filing gets the same text each time, because what it promises was fixed when it was
/// filed and Ed25519 signs alike; it holds ids, a hash and times, nothing of a person.
final class Receipts {
    private final NoteSigner signer;

    Receipts(NoteSigner signer) {
        this.signer = signer;
    }

    /// The receipt of a filing, a signed note; empty when nothing was promised.
    Optional<String> of(Filing filing) {
        Promise promise = filing.promise();
        if (promise == null) {
            return Optional.empty();
        }
        var receipt = new FilingReceipt(
                promise.log(), promise.eventId(), filing.filedHash(), filing.filedAt(), promise.dueBy());
        return Optional.of(SignedNote.sign(receipt.text(), signer).encode());
    }

    /// The key that they are verified with.
    String vkey() {
        return signer.verifier().vkey();
    }
}
