package dev.chengxin.servicekit.web;

/// The version that the caller has seen. A controller method that has a parameter of this type gets it from
/// `If-Match`: without the header the answer is 428, with one that is no entity tag of ours 400. A stale one is the
/// feature's to answer, with 412.
///
/// @param version the aggregate's version
public record IfMatch(long version) {}
