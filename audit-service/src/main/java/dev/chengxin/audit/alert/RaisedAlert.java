package dev.chengxin.audit.alert;

/// An alert and its id.
///
/// @param id follows from the record that gave rise to it
public record RaisedAlert(String id, Alert alert) {}
