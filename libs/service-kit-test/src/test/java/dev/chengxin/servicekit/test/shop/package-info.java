/// A pet shop as a running service: what the kit does over HTTP and on the broker for a service that has nothing
/// but a domain, one bean method per kind and a controller.
@NullMarked
package dev.chengxin.servicekit.test.shop;

import org.jspecify.annotations.NullMarked;
