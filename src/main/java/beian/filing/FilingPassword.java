package beian.filing;

import beian.filing.column.Column;
import org.jspecify.annotations.Nullable;

/** 备案密码 What is known of the filing password; never the password itself. */
public record FilingPassword(
    @Column("password_ref") String reference,
    @Column("password_verified") @Nullable Boolean verified,
    @Column("reset_method") String resetMethod) {}
