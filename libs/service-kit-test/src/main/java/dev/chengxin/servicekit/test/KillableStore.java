package dev.chengxin.servicekit.test;

/// A store of one test, which may kill it.
public interface KillableStore extends AutoCloseable {

    /// The address of `database` here, for the driver.
    String uri(String database);

    /// kill −9.
    void kill();

    /// SIGSTOP.
    void pause();

    /// SIGCONT.
    void resume();

    /// Starts again on the same data and port and waits until it is usable.
    void restart();

    /// Ends the store and deletes its data.
    @Override
    void close();
}
