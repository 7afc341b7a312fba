package dev.chengxin.tlog;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/// Tiles in memory.
public final class MemoryTiles implements TileStore {
    private final Map<Place, NavigableMap<Integer, byte[]>> tiles = new ConcurrentHashMap<>();

    @Override
    public void write(Map<TileId, byte[]> added) {
        added.forEach((tile, bytes) -> tiles.computeIfAbsent(Place.of(tile), _ -> new ConcurrentSkipListMap<>())
                .putIfAbsent(tile.width(), bytes.clone()));
    }

    @Override
    public Optional<byte[]> read(TileId tile) {
        return Optional.ofNullable(tiles.get(Place.of(tile)))
                .map(widths -> widths.ceilingEntry(tile.width()))
                .map(wider -> Arrays.copyOf(wider.getValue(), tile.width() * Hash.LENGTH));
    }

    @Override
    public void dropNarrower(List<TileId> kept) {
        for (TileId tile : kept) {
            NavigableMap<Integer, byte[]> widths = tiles.get(Place.of(tile));
            if (widths != null) {
                widths.headMap(tile.width()).clear();
            }
        }
    }

    private record Place(int level, long index) {
        static Place of(TileId tile) {
            return new Place(tile.level(), tile.index());
        }
    }
}
