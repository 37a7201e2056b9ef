<#ftl output_format="plainText" strip_whitespace=true>
接入备案已 ${days} 天未完成

${entity}：

贵方的接入备案申请自 ${since} ${start.zh()}起，已过 ${days} 天，余下步骤尚未完成。

订单号：${orderNo}
域名：${domains}
提醒编号：${noticeNo}
请在此之前完成余下步骤：${lastDay.zh()}

满 ${limit} 天仍未完成的申请将被清理；清理后如需继续，请重新提交接入备案。已取得的备案号不受影响。

接入服务商：${provider}
<#if contact?has_content>
联系方式：${contact}
</#if>
<#if email?has_content>
邮箱：${email}
</#if>

------------------------------------------------------------

Your transfer is not finished after ${days} days

To ${entity},

Your transfer application has been waiting for its remaining steps since ${since} (${start.en()}), for ${days} days.

Order: ${orderNo}
Domain: ${domains}
Reminder: ${noticeNo}
Please finish the remaining steps before: ${lastDay.en()}

An application that is not finished after ${limit} days is cleaned up; to go on after that, please submit the transfer again. A filing number you already hold is not affected.

Access provider: ${provider}
<#if contact?has_content>
Contact: ${contact}
</#if>
<#if email?has_content>
Mail: ${email}
</#if>
