/// What other services are known to have: streamers, sessions, products and so on, so that a complaint can name
/// them by id. Only that they exist and where they belong is kept, nothing about them.
@NullMarked
package dev.chengxin.complaint.reference;

import org.jspecify.annotations.NullMarked;
