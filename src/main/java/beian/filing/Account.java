package beian.filing;

import beian.filing.column.ColumnKey;
import org.jspecify.annotations.Nullable;

/** The cloud account under which the filing is kept. */
public record Account(
    @ColumnKey("account_id") String id,
    @ColumnKey("account_type") String type,
    @ColumnKey("account_verified") @Nullable Boolean verified) {}
