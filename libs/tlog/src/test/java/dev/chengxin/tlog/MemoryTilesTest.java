package dev.chengxin.tlog;

class MemoryTilesTest extends TileStoreContract {
    MemoryTilesTest() {
        super(new MemoryTiles());
    }
}
