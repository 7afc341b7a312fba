package dev.chengxin.servicekit.worklist;

/// Hears of leases after they changed, to tell others. It is a hint: it may be lost, and must not fail or wait.
public interface LeaseNews {
    void leased(String itemId);

    void released(String itemId);

    /// Tells nobody.
    static LeaseNews none() {
        return new LeaseNews() {
            @Override
            public void leased(String itemId) {
                // Nobody listens.
            }

            @Override
            public void released(String itemId) {
                // Nobody listens.
            }
        };
    }
}
