package dev.chengxin.servicekit.personal;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where the key files lie.
///
/// @param folder the folder, outside of the database and its backups
/// @param create whether missing files are made; only for a platform that holds no data yet
@ConfigurationProperties("chengxin.keys")
record KeysProperties(Path folder, boolean create) {}
