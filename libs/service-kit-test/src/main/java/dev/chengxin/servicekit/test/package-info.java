/// What tests of services share: infrastructure, contract suites, fixtures. Never on a production class path.
@NullMarked
package dev.chengxin.servicekit.test;

import org.jspecify.annotations.NullMarked;
