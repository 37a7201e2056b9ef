package beian.filing;

import beian.filing.column.ColumnKey;
import org.jspecify.annotations.Nullable;

/** 备案密码 What is known of the filing password; never the password itself. */
public record FilingPassword(
    @ColumnKey("password_ref") String reference,
    @ColumnKey("password_verified") @Nullable Boolean verified,
    @ColumnKey("reset_method") String resetMethod) {}
