package dev.chengxin.contracts;

/// The data of an event that one service publishes and others parse. Data holds ids, codes, amounts in fen, times
/// and hashes: never a natural person's data, never free text, never a floating-point number.
public sealed interface PublishedEvent permits StreamerEvent, ProductEvent, ComplaintEvent, CalendarEvent, AuditEvent {}
