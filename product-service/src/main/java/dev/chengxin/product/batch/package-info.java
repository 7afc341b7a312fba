/// Batches of goods and the conformity certificates that their producers issue for them (承诺达标合格证, MARA Order
/// 2025-4). It knows neither HTTP nor a database.
@NullMarked
package dev.chengxin.product.batch;

import org.jspecify.annotations.NullMarked;
