package dev.chengxin.streamer.session.web;

import dev.chengxin.servicekit.decision.Coded;
import dev.chengxin.streamer.session.ControlMove;

/// What a platform says of a request.
enum Outcome implements Coded {
    DONE,
    REJECTED;

    ControlMove move() {
        return this == DONE ? ControlMove.ACKNOWLEDGE : ControlMove.REJECT;
    }
}
