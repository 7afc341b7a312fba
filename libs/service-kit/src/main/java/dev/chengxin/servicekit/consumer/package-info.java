/// How a service reads the events of others: consumer groups that apply each event once, retry for ever, and park
/// what can never be handled until an operator replays it. What an event means to a service belongs to that
/// service.
@NullMarked
package dev.chengxin.servicekit.consumer;

import org.jspecify.annotations.NullMarked;
