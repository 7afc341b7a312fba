package dev.chengxin.audit.standing;

/// Somebody registered herself or a business of hers.
///
/// @param partyId the streamer or operator
/// @param owner pseudonym of the account that it belongs to
public record Registered(String partyId, String owner) {}
