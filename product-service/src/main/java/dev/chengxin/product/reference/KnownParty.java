package dev.chengxin.product.reference;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is known of somebody who sells.
///
/// @param id lower-case UUID text
/// @param jurisdiction region code of its latest event
/// @param operatorId the business behind it, its own id for a business; absent where no event told
/// @param owner pseudonym of the account that registered it in its own name; absent where somebody else did
public record KnownParty(
        Noun noun,
        String id,
        String jurisdiction,
        @Nullable String operatorId,
        @Nullable String owner) {
    /// The account that registered it in its own name.
    public Optional<String> ownedBy() {
        return Optional.ofNullable(owner);
    }
}
