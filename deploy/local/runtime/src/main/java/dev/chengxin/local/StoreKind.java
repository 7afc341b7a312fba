package dev.chengxin.local;

/// The kinds of store, the first choice first.
public enum StoreKind {
    /// A MongoDB that somebody else runs, named by `MONGODB_URI`.
    GIVEN,
    /// A MongoDB server that is started privately from its binary.
    MONGOD,
    /// A MongoDB server in a container.
    DOCKER,
    /// The embedded store.
    EMBEDDED
}
