package dev.chengxin.audit.standing;

import java.util.Optional;

/// Whose parties are, as far as somebody registered herself.
public interface Owners {
    /// Notes whose a party is; a repeat changes nothing.
    void put(Registered registered);

    /// Pseudonym of the account that a party belongs to; empty when nobody registered it as her own.
    Optional<String> of(String partyId);
}
