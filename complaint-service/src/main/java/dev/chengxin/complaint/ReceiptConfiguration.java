package dev.chengxin.complaint;

import dev.chengxin.complaint.casework.Promises;
import dev.chengxin.servicekit.event.IdGenerator;
import dev.chengxin.servicekit.personal.Keys;
import dev.chengxin.servicekit.personal.SigningKeys;
import dev.chengxin.tlog.NoteSigner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires what filers are promised, and the key that signs it.
@Configuration(proxyBeanMethods = false)
class ReceiptConfiguration {
    @Bean
    NoteSigner receiptSigner(Keys keys, ReceiptProperties properties) {
        return SigningKeys.read(keys, "receipts.key", properties.name());
    }

    @Bean
    Promises promises(IdGenerator ids, ReceiptProperties properties) {
        return new Promises(ids, properties.log(), properties.within());
    }
}
