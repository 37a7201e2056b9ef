package beian.filing;

import beian.filing.column.Column;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 负责人 A person-in-charge, of the entity or of the website: the prefix ({@code entity_pic} or {@code
 * site_pic}) stands at the {@link Filing} component.
 */
public record Person(
    @Column("{}_name") String name,
    @Column("{}_doc_type") String docType,
    @Column("{}_doc_no") String docNo,
    @Column("{}_doc_expiry") @Nullable LocalDate docExpiry,
    @Column("{}_mobile") String mobile,
    @Column("{}_landline") String landline,
    @Column("{}_email") String email) {}
