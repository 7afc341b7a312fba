package dev.chengxin.product;

import dev.chengxin.servicekit.test.LayeringRules;
import org.junit.jupiter.api.Test;

class LayeringTest {
    @Test
    void knowsOnlyWhatItMay() {
        LayeringRules.of("dev.chengxin.product").check();
    }
}
