package dev.chengxin.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The documents that are written from the catalogue are up to date. `-Dcontracts.rewrite` writes them.
class DocumentsTest {
    static final Path ASYNC_API = ContractFiles.MAIN.resolve("asyncapi.json");
    private static final Path TABLE = Path.of("../../docs/events.md");

    @BeforeAll
    static void rewriteWhenAsked() {
        if (System.getProperty("contracts.rewrite") != null) {
            ContractFiles.write(ASYNC_API, AsyncApiDocument.of(EventCatalog.all()));
            ContractFiles.write(TABLE, EventTable.of(EventCatalog.all()));
        }
    }

    @Test
    void asyncApiIsUpToDate() {
        assertThat(ContractFiles.json(ASYNC_API)).isEqualTo(AsyncApiDocument.of(EventCatalog.all()));
    }

    @Test
    void tableIsUpToDate() {
        assertThat(ContractFiles.text(TABLE)).isEqualTo(EventTable.of(EventCatalog.all()));
    }
}
