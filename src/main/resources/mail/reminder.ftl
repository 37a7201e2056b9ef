<#ftl output_format="plainText" strip_whitespace=true>
<#assign first=parts[0]>
<#if single>
接入备案已 ${first.days} 天未完成

${entity}：

贵方的接入备案申请自 ${first.since} ${first.start.zh()}起，已过 ${first.days} 天，余下步骤尚未完成。
<#else>
${parts?size} 项接入备案尚未完成

${entity}：

贵方有 ${parts?size} 项接入备案申请的余下步骤尚未完成。
</#if>
<#list parts as part>

<#if !single>
${part?counter}. 自 ${part.since} ${part.start.zh()}起，已过 ${part.days} 天
</#if>
订单号：${part.orderNo}
域名：${part.domains}
提醒编号：${part.noticeNo}
请在此之前完成余下步骤：${part.until.zh()}
</#list>

满 ${limit} 天且过了上述日期仍未完成的申请将被清理；清理后如需继续，请重新提交接入备案。已取得的备案号不受影响。

接入服务商：${provider}
<#if contact?has_content>
联系方式：${contact}
</#if>
<#if email?has_content>
邮箱：${email}
</#if>

------------------------------------------------------------

<#if single>
Your transfer is not finished after ${first.days} days

To ${entity},

Your transfer application has been waiting for its remaining steps since ${first.since} (${first.start.en()}), for ${first.days} days.
<#else>
${parts?size} of your transfers are not finished

To ${entity},

${parts?size} of your transfer applications are waiting for their remaining steps.
</#if>
<#list parts as part>

<#if !single>
${part?counter}. since ${part.since} (${part.start.en()}), for ${part.days} days
</#if>
Order: ${part.orderNo}
Domain: ${part.domains}
Reminder: ${part.noticeNo}
Please finish the remaining steps before: ${part.until.en()}
</#list>

An application that is not finished after ${limit} days and after the date above is cleaned up; to go on after that, please submit the transfer again. A filing number you already hold is not affected.

Access provider: ${provider}
<#if contact?has_content>
Contact: ${contact}
</#if>
<#if email?has_content>
Mail: ${email}
</#if>
