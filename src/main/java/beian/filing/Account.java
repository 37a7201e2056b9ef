package beian.filing;

import beian.filing.column.Column;
import org.jspecify.annotations.Nullable;

/** The cloud account under which the filing is kept. */
public record Account(
    @Column("account_id") String id,
    @Column("account_type") String type,
    @Column("account_verified") @Nullable Boolean verified) {}
