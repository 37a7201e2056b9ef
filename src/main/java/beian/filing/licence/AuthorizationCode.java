package beian.filing.licence;

import beian.filing.column.Column;
import org.jspecify.annotations.Nullable;

/** 备案授权码 The authorization code used with the application. */
public record AuthorizationCode(
    @Column("auth_code") String code,
    @Column("auth_code_codes_count") @Nullable Integer codesGenerated,
    @Column("auth_code_used_by") String usedBy,
    @Column("auth_code_holder") String holder) {}
