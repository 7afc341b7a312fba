package dev.chengxin.servicekit.consumer;

/// Somebody else owns the partition, or has; the claim has to be taken again before anything is written.
final class ClaimLostException extends RuntimeException {
    ClaimLostException(PartitionOfGroup partition) {
        super("claim of " + partition.source() + " by " + partition.group() + " is lost");
    }
}
